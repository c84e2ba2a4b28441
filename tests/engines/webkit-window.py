#!/usr/bin/python3
"""A window of WebKitGTK that WebDriver may size at will (MiniBrowser's is 447 px wide at least)."""
import gi
gi.require_version('Gtk', '3.0')
gi.require_version('WebKit2', '4.1')
from gi.repository import GLib, Gtk, WebKit2

context = WebKit2.WebContext.new_ephemeral()
context.set_automation_allowed(True)
context.set_preferred_languages(['zh-CN'])

def open_view(_session):
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
    window = Gtk.Window(decorated=False)
    window.add(view)
    window.show_all()
    view.grab_focus()
    # there is no window manager under Xvfb to give it the focus
    GLib.timeout_add(100, lambda: window.get_window().focus(0) or True)
    return view

def start(_context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name('MiniBrowser')
    info.set_version(WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version())
    session.set_application_info(info)
    session.connect('create-web-view', open_view)
    session.connect('will-close', lambda _: Gtk.main_quit())

context.connect('automation-started', start)
Gtk.main()
