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
        pub fn all(value: f32) -> Self {
            Self(wasm::f32x4_splat(value))
        }

        #[inline(always)]
        pub fn from_bytes(bytes: [u8; 4]) -> Self {
            let bytes = wasm::u32x4_splat(u32::from_le_bytes(bytes));
            Self(wasm::f32x4_convert_u32x4(wasm::u32x4_extend_low_u16x8(
                wasm::u16x8_extend_low_u8x16(bytes),
            )))
        }

        #[inline(always)]
        pub fn from_byte_pair([[a, b, c, d], [e, f, g, h]]: [[u8; 4]; 2]) -> [Self; 2] {
            let bytes = wasm::u64x2_splat(u64::from_le_bytes([a, b, c, d, e, f, g, h]));
            let words = wasm::u16x8_extend_low_u8x16(bytes);
            [
                wasm::u32x4_extend_low_u16x8(words),
                wasm::u32x4_extend_high_u16x8(words),
            ]
            .map(|four| Self(wasm::f32x4_convert_i32x4(four)))
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
        pub fn sub(self, other: Self) -> Self {
            Self(wasm::f32x4_sub(self.0, other.0))
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
        pub fn all(value: f32) -> Self {
            Self([value; 4])
        }

        #[inline(always)]
        pub fn from_bytes(bytes: [u8; 4]) -> Self {
            Self(bytes.map(f32::from))
        }

        #[inline(always)]
        pub fn from_byte_pair([a, b]: [[u8; 4]; 2]) -> [Self; 2] {
            [Self::from_bytes(a), Self::from_bytes(b)]
        }

        #[inline(always)]
        pub fn to_array(self) -> [f32; 4] {
            self.0
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
        pub fn sub(self, other: Self) -> Self {
            self.zip(other, |a, b| a - b)
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

/// The numbers of vectors, one after the other. A loop that needs one number in all lanes reads it from here: loading it so
/// costs nothing, taking it out of a vector costs a shuffle.
#[expect(
    unsafe_code,
    reason = "the standard library has no safe view of this kind"
)]
pub fn floats(vectors: &[F32x4]) -> &[f32] {
    const { assert!(size_of::<F32x4>() == 16 && align_of::<F32x4>() >= align_of::<f32>()) };
    // SAFETY: an `F32x4` is exactly four floats without padding, of no lesser alignment, and any bits are a float.
    unsafe { std::slice::from_raw_parts(vectors.as_ptr().cast(), vectors.len() * 4) }
}

impl F32x4 {
    /// The first four of at least four numbers.
    #[inline(always)]
    pub fn load(numbers: &[f32]) -> Self {
        numbers
            .first_chunk()
            .map_or(Self::ZERO, |four| Self::new(*four))
    }

    /// A share of the way to another, lane by lane.
    #[inline(always)]
    pub fn towards(self, other: Self, share: Self) -> Self {
        self.add_product(other.sub(self), share)
    }

    /// `x` where positive, `slope · x` elsewhere.
    #[inline(always)]
    pub fn prelu(self, slope: Self) -> Self {
        self.max(Self::ZERO)
            .add_product(self.min(Self::ZERO), slope)
    }
}
