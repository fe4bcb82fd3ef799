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

/// Every row, its columns by name.
pub fn all<T: DeserializeOwned>(
    sql: &SqlStorage,
    query: &str,
    bindings: Vec<SqlStorageValue>,
) -> Result<Vec<T>> {
    sql.exec(query, bindings)?.next().collect()
}

/// Tokens, counts, micro-dollars and milliseconds stay far below 2⁵³, up to which JavaScript's numbers are exact.
pub fn number(number: impl Into<u64>) -> SqlStorageValue {
    SqlStorageValue::Integer(i64::try_from(number.into()).unwrap_or(i64::MAX))
}
