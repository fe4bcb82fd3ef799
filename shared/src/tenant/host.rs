//! From the `Host` header to a hostname.
