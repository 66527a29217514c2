"""An identity provider for the tests: OpenID Connect as far as a page's login needs it."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT = "confer"


@dataclass
class Provider:
    """Signs in whoever comes as `email`, for `lasts` seconds."""

    address: str = ""
    email: str = ""
    lasts: float = 3600.0
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "1"}))
    nonce: str = ""

    def document(self) -> dict[str, Any]:
        ways = {
            "authorization_endpoint": "authorize",
            "token_endpoint": "token",
            "jwks_uri": "keys",
        }
        return {
            "issuer": self.address,
            **{name: f"{self.address}/{way}" for name, way in ways.items()},
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
        }

    def token(self) -> dict[str, Any]:
        now = time.time()
        claims = {
            "iss": self.address,
            "sub": self.email,
            "aud": CLIENT,
            "iat": int(now),
            "exp": int(now + self.lasts),
            "nonce": self.nonce,
            "email": self.email,
            "email_verified": True,
        }
        signed = jwt.encode({"alg": "RS256", "kid": "1"}, claims, self.key)
        return {"access_token": "x", "token_type": "Bearer", "id_token": signed}


@contextmanager
def running_provider() -> Iterator[Provider]:
    provider = Provider()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked = urlsplit(self.path)
            said = {name: values[0] for name, values in parse_qs(asked.query).items()}
            if asked.path == "/authorize":
                provider.nonce = said["nonce"]
                back = urlencode({"code": "1", "state": said["state"]})
                self.send_response(302)
                self.send_header("Location", f"{said['redirect_uri']}?{back}")
                self.end_headers()
            elif asked.path == "/keys":
                self._send({"keys": [provider.key.as_dict(private=False)]})
            else:
                self._send(provider.document())

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self._send(provider.token())

        def _send(self, said: dict[str, Any]) -> None:
            content = json.dumps(said).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    provider.address = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield provider
    server.shutdown()
    server.server_close()
    thread.join()
