//! A tenant's own files, photographs and 3D models, from R2: `/media/ellis.glb` of a store is the object `{tenant}/ellis.glb`.
//!
//! They come from the store's own host, so its pages ask nothing of another, and nothing but a tenant's own folder can be
//! named: the tenant is the site's, and a name has no way up.

use shared::site::Site;
use storefront::{Reply, Visibility};
use worker::{ResponseBody, web_sys};

use crate::{
    deadline, error::Error, etag, request::Method, response, sites::PATIENCE, visit::Visit,
};

pub const PREFIX: &str = "/media/";
const LONGEST_NAME: usize = 200;
/// A file keeps its name when it is replaced, so browsers ask again after a while; its tag saves them the bytes.
const CACHING: &str = "public, max-age=3600, stale-while-revalidate=86400";

pub async fn answer(site: &Site, visit: &Visit) -> Result<web_sys::Response, Error> {
    let path = visit.incoming.url().path();
    let name = path.strip_prefix(PREFIX).unwrap_or_default();
    let kind = kind(name).ok_or(Error::NotFound)?;
    let key = format!("{}/{name}", site.tenant);
    let unreachable = |cause| Error::Unreachable {
        key: format!("{key} in R2"),
        cause,
    };
    let bucket = visit.bindings.media()?;
    let is_head = visit.incoming.method == Method::Head;
    let known = visit.incoming.header("if-none-match");
    if is_head || known.is_some() {
        let head = deadline::answer(PATIENCE, bucket.head(&key)).await;
        let object = head.map_err(unreachable)?;
        let tag = object.ok_or(Error::NotFound)?.http_etag();
        let unchanged = known.is_some_and(|tags| etag::names(&tags, &tag));
        if unchanged || is_head {
            let status = if unchanged { 304 } else { 200 };
            return Ok(respond(kind, status, &tag, None, visit)?);
        }
    }
    let object = deadline::answer(PATIENCE, bucket.get(&key).execute()).await;
    let object = object.map_err(unreachable)?.ok_or(Error::NotFound)?;
    let body = object.body().map(|body| body.response_body()).transpose()?;
    Ok(respond(kind, 200, &object.http_etag(), body, visit)?)
}

fn respond(
    kind: &'static str,
    status: u16,
    tag: &str,
    body: Option<ResponseBody>,
    visit: &Visit,
) -> worker::Result<web_sys::Response> {
    let head = Reply::text(kind, String::new(), Visibility::Shared).with_status(status);
    let init = response::init(&head, visit, &[("etag", tag), ("cache-control", CACHING)])?;
    let stream = match &body {
        Some(ResponseBody::Stream(stream)) => Some(stream),
        _ => None,
    };
    Ok(web_sys::Response::new_with_opt_readable_stream_and_init(
        stream, &init,
    )?)
}

/// The content type of a well-formed name; none of any other.
fn kind(name: &str) -> Option<&'static str> {
    let plain = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
    };
    if name.len() > LONGEST_NAME || !name.split('/').all(plain) {
        return None;
    }
    match name.rsplit_once('.')?.1 {
        "avif" => Some("image/avif"),
        "glb" => Some("model/gltf-binary"),
        "jpg" | "jpeg" => Some("image/jpeg"),
        "png" => Some("image/png"),
        "svg" => Some("image/svg+xml"),
        "webp" => Some("image/webp"),
        _ => None,
    }
}
