//! A browser's connection: keeps itself open, reads answers to their end and decodes nothing.

use std::net::SocketAddr;

use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::header::{ACCEPT, ACCEPT_ENCODING, CONTENT_TYPE, COOKIE, HOST, LOCATION, SET_COOKIE};
use hyper::{Method, Request, Response};
use hyper_util::rt::TokioIo;
use tandem::api::session::encode;
use tokio::net::TcpStream;

use crate::Result;

/// One request, and where its answer has to lead: anything else is no measurement.
#[derive(Clone, Debug)]
pub struct Ask {
    method: Method,
    path: String,
    accept: &'static str,
    body: Bytes,
    leads_to: Option<&'static str>,
}

impl Ask {
    pub fn page(path: impl Into<String>) -> Self {
        Self {
            method: Method::GET,
            path: path.into(),
            accept: "text/html",
            body: Bytes::new(),
            leads_to: None,
        }
    }

    /// A form; `leads_to` is a part of the address that its answer redirects to.
    pub fn form(path: &str, fields: &[(&str, &str)], leads_to: &'static str) -> Self {
        let pair = |(name, text): &(&str, &str)| format!("{}={}", encode(name), encode(text));
        let body = fields.iter().map(pair).collect::<Vec<_>>().join("&");
        Self { method: Method::POST, body: body.into(), leads_to: Some(leads_to), ..Self::page(path) }
    }

    /// What an island asks.
    pub fn question(path: &str, fields: &[(&str, &str)]) -> Self {
        Self { accept: "application/json", leads_to: None, ..Self::form(path, fields, "") }
    }
}

/// Where requests go and as whom.
#[derive(Clone, Debug)]
pub struct Visitor {
    pub server: SocketAddr,
    /// The `Cookie` header; empty for nobody.
    pub cookie: String,
    /// Asks for compressed answers.
    pub gzip: bool,
}

impl Visitor {
    pub async fn connect(&self) -> Result<Connection> {
        let stream = TcpStream::connect(self.server).await?;
        stream.set_nodelay(true)?;
        let (sender, connection) = handshake(TokioIo::new(stream)).await?;
        tokio::spawn(connection);
        Ok(Connection { visitor: self.clone(), sender })
    }

    /// The same as somebody who signs in.
    pub async fn signed_in(&self, email: &str, password: &str) -> Result<Self> {
        let ask = Ask::form("/api/session/sign_in", &[("email", email), ("password", password)], "/deals");
        let mut connection = self.connect().await?;
        let answer = connection.answer(&ask).await?;
        let cookies = answer.headers().get_all(SET_COOKIE).iter();
        let pair =
            |cookie: &str| cookie.split(';').next().filter(|pair| !pair.ends_with('=')).map(str::to_owned);
        let pairs: Vec<_> = cookies.filter_map(|cookie| pair(cookie.to_str().ok()?)).collect();
        Ok(Self { cookie: pairs.join("; "), ..self.clone() })
    }
}

pub struct Connection {
    visitor: Visitor,
    sender: SendRequest<Full<Bytes>>,
}

impl Connection {
    async fn answer(&mut self, ask: &Ask) -> Result<Response<Incoming>> {
        let mut request = Request::builder()
            .method(ask.method.clone())
            .uri(&ask.path)
            .header(HOST, self.visitor.server.to_string())
            .header(ACCEPT, ask.accept);
        if ask.method == Method::POST {
            request = request
                .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header("sec-fetch-site", "same-origin");
        }
        if !self.visitor.cookie.is_empty() {
            request = request.header(COOKIE, &self.visitor.cookie);
        }
        if self.visitor.gzip {
            request = request.header(ACCEPT_ENCODING, "gzip");
        }
        self.sender.ready().await?;
        let answer = self.sender.send_request(request.body(Full::new(ask.body.clone()))?).await?;
        let (status, to) = (answer.status(), location(&answer));
        let is_right = match ask.leads_to {
            None => status.is_success(),
            Some(place) => status.is_redirection() && to.contains(place),
        };
        if is_right {
            return Ok(answer);
        }
        let text = answer.into_body().collect().await?.to_bytes();
        let text: String = String::from_utf8_lossy(&text).chars().take(200).collect();
        Err(format!("{}: {status} {to} {text}", ask.path).into())
    }

    /// Sends and reads to the end.
    pub async fn send(&mut self, ask: &Ask) -> Result<()> {
        let mut body = self.answer(ask).await?.into_body();
        while let Some(frame) = body.frame().await {
            frame?;
        }
        Ok(())
    }

    /// Where a form leads.
    pub async fn follow(&mut self, ask: &Ask) -> Result<String> {
        let answer = self.answer(ask).await?;
        let to = location(&answer);
        answer.into_body().collect().await?;
        Ok(to)
    }

    pub async fn text(&mut self, ask: &Ask) -> Result<String> {
        let body = self.answer(ask).await?.into_body().collect().await?;
        Ok(String::from_utf8(body.to_bytes().to_vec())?)
    }
}

fn location(answer: &Response<Incoming>) -> String {
    let to = answer.headers().get(LOCATION).and_then(|to| to.to_str().ok());
    to.unwrap_or_default().to_owned()
}
