//! Four floats: a SIMD register in the browser, an array that the compiler vectorises elsewhere, so that native tests run
//! the very code that ships.

#![expect(
    clippy::should_implement_trait,
    reason = "a named method stands beside the others, and inlines in unoptimised builds too"
)]

pub use lanes::F32x4;

#[cfg(target_feature = "simd128")]
mod lanes {
    use core::arch::wasm32 as wasm;

    #[derive(Clone, Copy)]
    pub struct F32x4(wasm::v128);

    impl F32x4 {
        pub const ZERO: Self = Self(wasm::f32x4(0.0, 0.0, 0.0, 0.0));

        #[inline(always)]
        pub fn new([a, b, c, d]: [f32; 4]) -> Self {
            Self(wasm::f32x4(a, b, c, d))
        }

        #[inline(always)]
        pub fn from_bytes(bytes: [u8; 4]) -> Self {
            let bytes = wasm::u32x4_splat(u32::from_le_bytes(bytes));
            Self(wasm::f32x4_convert_u32x4(wasm::u32x4_extend_low_u16x8(
                wasm::u16x8_extend_low_u8x16(bytes),
            )))
        }

        #[inline(always)]
        pub fn to_array(self) -> [f32; 4] {
            [
                wasm::f32x4_extract_lane::<0>(self.0),
                wasm::f32x4_extract_lane::<1>(self.0),
                wasm::f32x4_extract_lane::<2>(self.0),
                wasm::f32x4_extract_lane::<3>(self.0),
            ]
        }

        /// All lanes take the value of one.
        #[inline(always)]
        pub fn splat<const LANE: usize>(self) -> Self {
            Self(match LANE {
                0 => wasm::i32x4_shuffle::<0, 0, 0, 0>(self.0, self.0),
                1 => wasm::i32x4_shuffle::<1, 1, 1, 1>(self.0, self.0),
                2 => wasm::i32x4_shuffle::<2, 2, 2, 2>(self.0, self.0),
                _ => wasm::i32x4_shuffle::<3, 3, 3, 3>(self.0, self.0),
            })
        }

        #[inline(always)]
        pub fn add(self, other: Self) -> Self {
            Self(wasm::f32x4_add(self.0, other.0))
        }

        /// `self + a · b`, rounded once or twice as the machine likes it best.
        #[inline(always)]
        pub fn add_product(self, a: Self, b: Self) -> Self {
            #[cfg(target_feature = "relaxed-simd")]
            return Self(wasm::f32x4_relaxed_madd(a.0, b.0, self.0));
            #[cfg(not(target_feature = "relaxed-simd"))]
            return Self(wasm::f32x4_add(self.0, wasm::f32x4_mul(a.0, b.0)));
        }

        #[inline(always)]
        pub fn max(self, other: Self) -> Self {
            Self(wasm::f32x4_pmax(self.0, other.0))
        }

        #[inline(always)]
        pub fn min(self, other: Self) -> Self {
            Self(wasm::f32x4_pmin(self.0, other.0))
        }
    }
}

#[cfg(not(target_feature = "simd128"))]
mod lanes {
    #[derive(Clone, Copy)]
    #[repr(align(16))]
    pub struct F32x4([f32; 4]);

    impl F32x4 {
        pub const ZERO: Self = Self([0.0; 4]);

        #[inline(always)]
        pub fn new(values: [f32; 4]) -> Self {
            Self(values)
        }

        #[inline(always)]
        pub fn from_bytes(bytes: [u8; 4]) -> Self {
            Self(bytes.map(f32::from))
        }

        #[inline(always)]
        pub fn to_array(self) -> [f32; 4] {
            self.0
        }

        /// All lanes take the value of one.
        #[inline(always)]
        pub fn splat<const LANE: usize>(self) -> Self {
            let [a, b, c, d] = self.0;
            Self(
                [match LANE {
                    0 => a,
                    1 => b,
                    2 => c,
                    _ => d,
                }; 4],
            )
        }

        #[inline(always)]
        fn zip(self, other: Self, operation: impl Fn(f32, f32) -> f32) -> Self {
            let ([a, b, c, d], [e, f, g, h]) = (self.0, other.0);
            Self([
                operation(a, e),
                operation(b, f),
                operation(c, g),
                operation(d, h),
            ])
        }

        #[inline(always)]
        pub fn add(self, other: Self) -> Self {
            self.zip(other, |a, b| a + b)
        }

        /// `self + a · b`, rounded once or twice as the machine likes it best.
        #[inline(always)]
        pub fn add_product(self, a: Self, b: Self) -> Self {
            self.add(a.zip(b, |a, b| a * b))
        }

        #[inline(always)]
        pub fn max(self, other: Self) -> Self {
            self.zip(other, |a, b| if a < b { b } else { a })
        }

        #[inline(always)]
        pub fn min(self, other: Self) -> Self {
            self.zip(other, |a, b| if b < a { b } else { a })
        }
    }
}

impl F32x4 {
    /// `x` where positive, `slope · x` elsewhere.
    #[inline(always)]
    pub fn prelu(self, slope: Self) -> Self {
        self.max(Self::ZERO)
            .add_product(self.min(Self::ZERO), slope)
    }
}
