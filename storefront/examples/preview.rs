//! The demo stores on `http://{tenant}.localhost:8000`, rendered natively: for whoever works on their look.
//!
//! `cargo run -p storefront --features ssr --example preview`; a change of style or view needs a restart, nothing else.
//! `/_unavailable` is the page for when there is no store. It has no islands' endpoints, no cache and no tolerance: what is wrong with a demo's data ends it with the reason.

use std::{
    collections::HashMap,
    fs, io,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{TcpListener, TcpStream},
    path::Path,
    sync::Arc,
    thread,
};

use shared::{
    catalog::{Catalog, feed},
    config,
    site::{Site, Status},
};
use storefront::{Method, Platform, Reply, Request, Store, Unavailable, respond, unavailable};

const PORT: u16 = 8000;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let demo = std::env::args()
        .nth(1)
        .unwrap_or_else(|| concat!(env!("CARGO_MANIFEST_DIR"), "/../demo").to_owned());
    let mut stores = HashMap::new();
    for tenant in ["aurora", "northlight", "marigold"] {
        let store = open(&Path::new(&demo).join(tenant))
            .map_err(|problems| format!("{tenant}: {problems}"))?;
        println!(
            "http://{tenant}.localhost:{PORT}  ({} kB in memory)",
            store.weight() >> 10
        );
        stores.insert(tenant.to_owned(), Arc::new(store));
    }
    let stores = Arc::new(stores);
    for stream in TcpListener::bind(("127.0.0.1", PORT))?.incoming() {
        let stores = Arc::clone(&stores);
        // A thread each: browsers open connections ahead of need and leave them silent.
        thread::spawn(move || {
            // A browser that hangs up is no reason to end.
            if let Err(error) = stream.and_then(|stream| serve(&stores, stream)) {
                eprintln!("{error}");
            }
        });
    }
    Ok(())
}

fn open(folder: &Path) -> Result<Store, String> {
    let read = |file: &str| {
        fs::read_to_string(folder.join(file)).map_err(|error| format!("{file}: {error}"))
    };
    let config = config::parse(&read("site.json")?).map_err(|problems| format!("{problems:#?}"))?;
    let frames =
        feed::parse(&read("catalog.json")?).map_err(|problems| format!("{problems:#?}"))?;
    let site = Site {
        tenant: config.tenant_id.clone(),
        status: Status::Active,
        config_version: 1,
        catalog_version: 1,
        config,
    };
    let platform = Platform {
        domain: "localhost",
        scheme: "http",
        port: Some(PORT),
        sends_mail: true,
    };
    Ok(Store::new(site, Arc::new(Catalog::new(frames)), platform))
}

fn serve(stores: &HashMap<String, Arc<Store>>, mut stream: TcpStream) -> io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut first = String::new();
    reader.read_line(&mut first)?;
    let mut headers = HashMap::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let Some((name, value)) = line.trim_end().split_once(':') else {
            break;
        };
        headers.insert(name.to_ascii_lowercase(), value.trim().to_owned());
    }
    let header = |name: &str| headers.get(name).map_or("", String::as_str);
    let mut body = vec![0; header("content-length").parse().unwrap_or(0)];
    reader.read_exact(&mut body)?;

    let mut words = first.split(' ');
    let method = if words.next() == Some("POST") {
        Method::Post
    } else {
        Method::Get
    };
    let (path, query) = words
        .next()
        .map(|target| target.split_once('?').unwrap_or((target, "")))
        .unwrap_or_default();
    if path.starts_with("/_a/") && !path.contains("..") {
        let file = asset(path).unwrap_or_default();
        return write(
            &mut stream,
            if file.is_empty() { 404 } else { 200 },
            media_type(path),
            "",
            &file,
        );
    }
    let tenant = header("host").split('.').next().unwrap_or_default();
    let Some(store) = stores.get(tenant) else {
        return write(&mut stream, 404, "text/plain", "", b"no such store");
    };
    if path == "/_unavailable" {
        let reply = unavailable(Unavailable::Maintenance, Some(&store.site), "preview");
        return write(
            &mut stream,
            reply.status,
            reply.content_type,
            &more_headers(&reply),
            reply.body.as_bytes(),
        );
    }
    let body = String::from_utf8_lossy(&body).into_owned();
    let request = Request {
        method,
        path,
        query,
        body: &body,
        cookies: header("cookie"),
        origin: &store.origin,
    };
    let reply = respond(store, &request);
    write(
        &mut stream,
        reply.status,
        reply.content_type,
        &more_headers(&reply),
        reply.body.as_bytes(),
    )
}

/// Redirects and cookies, and the policy that the edge would send, so that a breach of it shows in the console.
fn more_headers(reply: &Reply) -> String {
    let policy = &reply.policy;
    let mut headers = format!(
        "Content-Security-Policy: default-src 'self'; script-src 'self' {}; style-src 'self' {}; img-src 'self' data: {}\r\n",
        policy.script_sources, policy.style_sources, policy.image_origins
    );
    if let Some(location) = &reply.location {
        headers += &format!("Location: {location}\r\n");
    }
    for cookie in &reply.cookies {
        headers += &format!("Set-Cookie: {cookie}\r\n");
    }
    headers
}

/// From the folder before it is hashed, so that what changes there shows without a build of the store.
fn asset(path: &str) -> Option<Vec<u8>> {
    let (folder, file) = path.strip_prefix("/_a/")?.split_once('/')?;
    let (bundle, _hash) = folder.rsplit_once('-')?;
    fs::read(format!(
        "{}/../build/{bundle}/{file}",
        env!("CARGO_MANIFEST_DIR")
    ))
    .ok()
}

fn write(
    stream: &mut TcpStream,
    status: u16,
    media: &str,
    headers: &str,
    body: &[u8],
) -> io::Result<()> {
    write!(
        stream,
        "HTTP/1.1 {status} .\r\nContent-Type: {media}\r\nContent-Length: {}\r\n{headers}Connection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(body)
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}
