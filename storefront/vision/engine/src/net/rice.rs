//! Rice codes: the quotient in ones, a zero, then the remainder's bits; most significant bit first.

/// Signed numbers from a Rice-coded stream. After its end it yields zeros and says so.
pub struct Reader<'a> {
    bytes: &'a [u8],
    /// Unread bits, the next one at the top.
    window: u64,
    held: u32,
    overrun: bool,
}

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            window: 0,
            held: 0,
            overrun: false,
        }
    }

    pub fn overrun(&self) -> bool {
        self.overrun
    }

    fn fill(&mut self) {
        while self.held <= 56 {
            let Some((&byte, rest)) = self.bytes.split_first() else {
                return;
            };
            self.window |= u64::from(byte) << (56 - self.held);
            self.held += 8;
            self.bytes = rest;
        }
    }

    /// At most 16 bits.
    pub fn bits(&mut self, count: u32) -> u32 {
        if self.held < count {
            self.fill();
        }
        if self.held < count {
            self.overrun = true;
            return 0;
        }
        // Two shifts, since a shift by all 64 bits is undefined.
        let value = (self.window >> 1 >> (63 - count)) as u32;
        self.window <<= count;
        self.held -= count;
        value
    }

    fn quotient(&mut self) -> u32 {
        let mut quotient = 0;
        loop {
            self.fill();
            let ones = self.window.leading_ones().min(self.held);
            quotient += ones;
            self.window = self.window.checked_shl(ones).unwrap_or(0);
            self.held -= ones;
            if self.held > 0 {
                self.window <<= 1;
                self.held -= 1;
                return quotient;
            }
            if self.bytes.is_empty() {
                self.overrun = true;
                return 0;
            }
        }
    }

    pub fn signed(&mut self, parameter: u32) -> i32 {
        let zigzag = self.quotient() << parameter | self.bits(parameter);
        (zigzag >> 1) as i32 ^ -((zigzag & 1) as i32)
    }
}
