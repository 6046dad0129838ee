import urllib.parse as u, ipaddress, uuid, email.message, email, mimetypes, http
print(u.urlsplit("http://u:p@h:80/p;x?q=1#f"), u.urljoin("http://a/b/c", "../d"), u.parse_qs("a=1&a=2&b="), u.urlencode({"a": [1, 2], "b": "é"}, doseq=True), u.quote("a b/é"), u.unquote("a%20%C3%A9"), u.urlsplit("http://u:p@h:80/").port)
print(ipaddress.ip_address("10.0.0.1") + 1, ipaddress.ip_network("10.0.0.0/30").num_addresses, list(ipaddress.ip_network("10.0.0.0/30").hosts()), ipaddress.ip_address("::1").is_loopback, ipaddress.ip_address("1.2.3.4") in ipaddress.ip_network("1.2.0.0/16"))
try: ipaddress.ip_address("300.1.1.1")
except ValueError as e: print(e)
print(uuid.uuid5(uuid.NAMESPACE_DNS, "x"), uuid.UUID(int=5), uuid.uuid3(uuid.NAMESPACE_URL, "y").version)
m = email.message.EmailMessage(); m["Subject"] = "Hé"; m["To"] = "a@b.c"; m.set_content("text\n"); print(m.as_string())
p = email.message_from_string("A: 1\nB: 2\n\nbody"); print(p["a"], p.get_payload(), p.items(), http.HTTPStatus(404).phrase, http.HTTPMethod.GET)
