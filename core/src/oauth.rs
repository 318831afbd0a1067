//! URLs that a browser is sent to: OAuth2, web login, installation.
