"""The canonical face mesh and the Procrustes weights, from MediaPipe's geometry metadata (a protocol buffer)."""

import struct

VERTEX_FLOATS = 5  # x, y, z in centimetres, then u, v
UNITS_PER_CM = 2000


def fields(data: bytes):
    """Number and value of every field of one message; the few wire types that occur."""
    at = 0

    def varint():
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    while at < len(data):
        key = varint()
        number, wire = key >> 3, key & 7
        if wire == 0:
            yield number, varint()
        elif wire == 5:
            yield number, struct.unpack_from("<f", data, at)[0]
            at += 4
        elif wire == 2:
            length = varint()
            yield number, data[at : at + length]
            at += length
        else:
            raise ValueError(f"wire type {wire}")


def pack(metadata: bytes) -> bytes:
    """468 vertices as i16 of 1/2000 cm, 898 triangles as u16, 33 pairs of u16 index and f32 weight."""
    message = list(fields(metadata))
    mesh = list(fields(next(value for number, value in message if number == 1)))
    floats = [value for number, value in mesh if number == 3]
    indices = [value for number, value in mesh if number == 4]
    basis = [dict(fields(value)) for number, value in message if number == 2]
    out = bytearray()
    for at in range(0, len(floats), VERTEX_FLOATS):
        out += struct.pack("<3h", *(round(value * UNITS_PER_CM) for value in floats[at : at + 3]))
    out += struct.pack(f"<{len(indices)}H", *indices)
    for entry in basis:
        out += struct.pack("<Hf", entry.get(1, 0), entry[2])
    assert (len(floats), len(indices), len(basis)) == (468 * VERTEX_FLOATS, 898 * 3, 33)
    return bytes(out)
