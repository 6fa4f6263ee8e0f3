//! The little of the DOM that the islands touch.

use std::collections::BTreeMap;

use leptos::prelude::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, FormData, HtmlFormElement, UrlSearchParams};

use crate::domain::draft::control_id;

pub fn by_id<T: JsCast>(id: &str) -> Option<T> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Listens for as long as the page lives.
pub fn listen(on: &web_sys::EventTarget, event: &str, handler: impl FnMut(web_sys::Event) + 'static) {
    let handler = Closure::<dyn FnMut(web_sys::Event)>::new(handler);
    let _ = on.add_event_listener_with_callback(event, handler.as_ref().unchecked_ref());
    handler.forget();
}

/// Scrolls no further than it takes to see an element between what sticks to the window's edges.
pub fn reveal(element: &Element) {
    let nearest = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&nearest, &"block".into(), &"nearest".into());
    let scroll = js_sys::Reflect::get(element, &"scrollIntoView".into());
    if let Some(scroll) = scroll.ok().and_then(|scroll| scroll.dyn_into::<js_sys::Function>().ok()) {
        let _ = scroll.call1(element, &nearest);
    }
}

/// Lets the form see that a control was changed by something else than typing.
pub fn changed(control: &web_sys::EventTarget) {
    if let Ok(event) = web_sys::Event::new("change") {
        event.init_event_with_bubbles("change", true);
        let _ = control.dispatch_event(&event);
    }
}

/// What the form would send, by field name. Of equal names the last one counts.
pub fn fields(form: &HtmlFormElement) -> BTreeMap<String, String> {
    let Ok(data) = FormData::new_with_form(form) else { return BTreeMap::new() };
    let Ok(Some(entries)) = js_sys::try_iter(&JsValue::from(data)) else { return BTreeMap::new() };
    entries
        .filter_map(Result::ok)
        .filter_map(|entry| {
            let pair = js_sys::Array::from(&entry);
            Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
        })
        .collect()
}

/// Posts a form that arrives even if the page is gone by then.
pub fn send(path: &str, fields: impl Iterator<Item = (String, String)>) {
    let Ok(body) = UrlSearchParams::new() else { return };
    for (name, text) in fields {
        body.append(&name, &text);
    }
    let _ = window().navigator().send_beacon_with_opt_url_search_params(path, Some(&body));
}

/// The name of the form control that an event came from.
pub fn field_name(element: &Element) -> Option<String> {
    element.get_attribute("name").filter(|name| !name.is_empty())
}

/// Shows a field's problem, or takes it away, in the place that the server rendered for it.
pub fn show_problem(path: &str, message: Option<&str>) {
    let id = control_id(path);
    if let Some(place) = document().get_element_by_id(&format!("{id}-error")) {
        if place.text_content().as_deref() != Some(message.unwrap_or_default()) {
            place.set_text_content(message);
        }
        let _ = if message.is_some() {
            place.remove_attribute("hidden")
        } else {
            place.set_attribute("hidden", "")
        };
    }
    if let Some(control) = document().get_element_by_id(&id) {
        let _ = match message {
            Some(_) => control.set_attribute("aria-invalid", "true"),
            None => control.remove_attribute("aria-invalid"),
        };
    }
}

/// Says in the stepper how far a step is.
pub fn show_step(step: &str, state: &str, word: &str) {
    let Ok(Some(button)) = document().query_selector(&format!(".stepper [value='go:{step}']")) else {
        return;
    };
    if let Ok(Some(item)) = button.closest(".step") {
        let _ = item.set_attribute("data-state", &state.replace('_', "-"));
    }
    if let Ok(Some(place)) = button.query_selector(".step-state")
        && place.text_content().as_deref() != Some(word)
    {
        place.set_text_content(Some(word));
    }
}

/// Shows or hides an element that the server rendered.
pub fn show_if(id: &str, shown: bool) {
    let Some(element) = document().get_element_by_id(id) else { return };
    let _ = if shown { element.remove_attribute("hidden") } else { element.set_attribute("hidden", "") };
}

/// Shows the one of several elements with `attribute` whose value is `wanted`, hides the others.
pub fn show_only(attribute: &str, wanted: &str) {
    let Ok(all) = document().query_selector_all(&format!("[{attribute}]")) else { return };
    for at in 0..all.length() {
        let Some(element) = all.item(at).and_then(|node| node.dyn_into::<Element>().ok()) else { continue };
        let _ = if element.get_attribute(attribute).as_deref() == Some(wanted) {
            element.remove_attribute("hidden")
        } else {
            element.set_attribute("hidden", "")
        };
    }
}
