//! Reading rows. `SqlCursor::one` throws through Rust when there is none, so it is not used.

use serde::de::DeserializeOwned;
use worker::{Result, SqlStorage, SqlStorageValue};

/// The first row, its columns by name.
pub fn first<T: DeserializeOwned>(
    sql: &SqlStorage,
    query: &str,
    bindings: Vec<SqlStorageValue>,
) -> Result<Option<T>> {
    sql.exec(query, bindings)?.next().next().transpose()
}
