//! The pages and the server functions: hands Leptos what each request brings, and gives each page
//! its policy.

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::Response;
use axum::{Router, middleware};
use leptos::prelude::*;
use leptos_axum::{
    LeptosRoutes, ResponseOptions, generate_route_list_with_exclusions_and_ssg_and_context,
    render_app_async_with_context,
};

use tower_http::compression::CompressionLayer;

use super::{csp, function_errors, session, site};
use crate::service::App;
use crate::service::request::{ClientAddress, RequestId};
use crate::service::sessions::Visitor;
use crate::ui::{self, IslandFiles};

/// Every page of `ui`, every server function, and the page for an address that has none.
pub fn router(app: App, options: LeptosOptions, files: IslandFiles) -> Router {
    let context = {
        let app = app.clone();
        move || provide(&app)
    };
    let (pages, _) = generate_route_list_with_exclusions_and_ssg_and_context(ui::App, None, context.clone());
    let shell = {
        let options = options.clone();
        move || ui::shell(options.clone(), files.clone())
    };
    let missing = render_app_async_with_context(context.clone(), shell.clone());
    Router::new()
        .leptos_routes_with_context(&options, pages, context, shell)
        .fallback(async move |State(_): State<LeptosOptions>, request: Request| {
            not_found(missing(request).await)
        })
        .layer(middleware::from_fn(function_errors::tell))
        // Nothing secret stands beside what a stranger could choose, so there is nothing to guess from sizes.
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn_with_state(app, session::recognise))
        .with_state(options)
}

/// What pages and server functions find in their context besides the request's parts.
fn provide(app: &App) {
    provide_context(app.clone());
    let parts = use_context::<axum::http::request::Parts>();
    let extensions = parts.map(|parts| parts.extensions).unwrap_or_default();
    provide_context(extensions.get::<Visitor>().cloned().unwrap_or(Visitor::Anonymous));
    provide_context(extensions.get::<ClientAddress>().copied().unwrap_or_default());
    provide_context(extensions.get::<RequestId>().cloned().unwrap_or_default());
    // Only a page has a nonce; a server function's answer loads nothing.
    if let (Some(nonce), Some(response)) = (leptos::nonce::use_nonce(), use_context::<ResponseOptions>()) {
        response.insert_header(header::CONTENT_SECURITY_POLICY, csp::page(&nonce, site::is_watched()));
    }
}

fn not_found(mut page: Response<Body>) -> Response<Body> {
    // A redirect to the sign-in page stays one.
    if page.status() == StatusCode::OK {
        *page.status_mut() = StatusCode::NOT_FOUND;
    }
    page
}
