#!/usr/bin/env python3
"""Verifies an exported access log with nothing but the public key beside it.

    python3 verify.py [folder] [--head SEQUENCE:HASH]

Needs Python 3.8 and its standard library; Ed25519 (RFC 8032) is written out below. --head names a
head that you know from elsewhere: a cut that took the last heads along is found by it alone.
Prints one line per harm, "kind at sequence", and ends with 1; without harm it ends with 0.
"""
import base64, hashlib, json, os, sys

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def add(a, b):
    w, x, y, z = a[0] * b[3], a[3] * b[0], a[1] * b[1], a[0] * b[0]
    e, f = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    g, h = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = f - e, h - g, h + g, f + e
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point, scalar = add(point, point), scalar >> 1
    return result


def point_of(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if y >= P or (x * x - square) % P or (x == 0 and sign):
        raise ValueError("not a point")
    x = P - x if x & 1 != sign else x
    return (x, y, 1, x * y % P)


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def is_signed(key, message, signature):
    try:
        a, r, s = point_of(key), point_of(signature[:32]), int.from_bytes(signature[32:], "little")
    except ValueError:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    left, right = times(s, BASE), add(r, times(k, a))
    same = (left[0] * right[2] - right[0] * left[2]) % P == 0
    return len(signature) == 64 and s < L and same and (left[1] * right[2] - right[1] * left[2]) % P == 0


def lines(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def read_heads(folder, key, harm):
    heads, previous = {}, None
    for head in lines(folder, "heads.ndjson"):
        signature = base64.b64decode(head.pop("signature"))
        statement = json.dumps(head, separators=(",", ":"), ensure_ascii=False).encode()
        if not is_signed(key, statement, signature):
            harm("bad_signature", head["sequence"])
            continue
        if previous is not None and head["previousSignature"] != previous:
            harm("missing_head", head["sequence"])
        previous = base64.b64encode(signature).decode()
        heads[int(head["sequence"])] = head["hash"]
    return heads


def read_events(folder, harm):
    events, ids, last = {}, set(), 0
    for row in lines(folder, "events.ndjson"):
        sequence, text = int(row["sequence"]), row["canonical"].encode()
        event_id = json.loads(row["canonical"])[1]
        if sequence in events or event_id in ids:
            harm("duplicated", sequence)
            continue
        if sequence < last:
            harm("reordered", sequence)
        last = max(last, sequence)
        ids.add(event_id)
        events[sequence] = (event_id, hashlib.sha256(text + bytes.fromhex(row["mac"])).hexdigest())
    return events


def verify(folder, known):
    harms = []
    harm = lambda kind, sequence: harms.append((kind, int(sequence)))
    with open(os.path.join(folder, "audit_signing.pub"), encoding="ascii") as file:
        pem = "".join(line for line in file.read().split("\n") if "-----" not in line)
    heads = read_heads(folder, base64.b64decode(pem)[-32:], harm)
    heads.update(known)
    events = read_events(folder, harm)
    place, link, unseen = 0, hashlib.sha256(b"varde audit chain 1").digest(), set(events)
    for row in lines(folder, "chain.ndjson"):
        sequence, digest, stated = int(row["sequence"]), bytes.fromhex(row["digest"]), row["hash"]
        if sequence <= place:
            harm("duplicated" if sequence not in unseen else "reordered", sequence)
            continue
        for gap in range(place + 1, min(sequence, place + 101)):
            harm("missing", gap)
        event = events.get(sequence)
        unseen.discard(sequence)
        if event is None:
            harm("missing", sequence)
        elif event != (row["eventId"], row["digest"]):
            harm("altered", sequence)
        expected = hashlib.sha256(link + sequence.to_bytes(8, "big") + digest).hexdigest()
        if sequence == place + 1 and expected != stated:
            harm("relinked", sequence)
        if heads.get(sequence, stated) != stated:
            harm("forked", sequence)
        place, link = sequence, bytes.fromhex(stated)
    for sequence in sorted(unseen):
        harm("inserted" if sequence <= place else "withheld", sequence)
    if any(sequence > place for sequence in heads):
        harm("truncated", place + 1)
    return place, heads, harms


if __name__ == "__main__":
    arguments = sys.argv[1:]
    stated = arguments.pop(arguments.index("--head") + 1) if "--head" in arguments else None
    folder = next((name for name in arguments if name != "--head"), os.path.dirname(__file__) or ".")
    known = {int(stated.split(":")[0]): stated.split(":")[1]} if stated else {}
    count, heads, harms = verify(folder, known)
    for kind, sequence in harms:
        print(f"{kind} at {sequence}")
    open_end = count - max(heads, default=0)
    print(f"{count} events, {len(heads)} heads, {open_end} after the last head, {len(harms)} harms")
    sys.exit(1 if harms else 0)
