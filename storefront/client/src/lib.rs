extern crate storefront;
