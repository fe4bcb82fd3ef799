pub mod iris;
