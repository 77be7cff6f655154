"""What is printed, kept up to a number of characters and dropped beyond it.

The files of this folder are joined in the order of their names and run as one text, in a namespace
that no module can import. They share names up to the border in the fourth, and from there on again;
the first line of each tells what it adds.
"""

import io
import sys


class Bytes(io.RawIOBase):
    """`sys.stdout.buffer`: bytes are text in UTF-8."""

    def __init__(self, output):
        self.output = output

    def writable(self):
        return True

    def write(self, data):
        kept = bytes(memoryview(data)[: 4 * self.output.room + 4])
        self.output.write(kept.decode("utf-8", "replace"))
        return len(data)


class Output(io.TextIOBase):
    """Standard output and standard error in one. `room` is the characters that still fit."""

    encoding = "utf-8"

    def __init__(self, room):
        self.parts = []
        self.room = room
        self.is_cut = False
        self.is_muted = False
        self.buffer = Bytes(self)

    def writable(self):
        return True

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        # A subclass of str may say anything about itself: ask str.
        length = str.__len__(text)
        if self.is_muted:
            return length
        if length > self.room:
            self.is_cut = True
            text = str.__getitem__(text, slice(self.room))
        if self.room:
            self.parts.append(text)
            self.room -= str.__len__(text)
        return length

    def text(self):
        """All that was kept; characters that no database or page takes are replaced."""
        whole = "".join(self.parts).replace("\0", "\u2400")
        return whole.encode("utf-8", "replace").decode()
