//! Frame outlines from boxing-system sizes.
