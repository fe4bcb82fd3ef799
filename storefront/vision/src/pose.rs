//! Where a head is and how large it is, in millimetres before a virtual camera.
//!
//! Camera space is OpenGL's: x to the right of the picture, y up, the camera at the origin looking along −z. Model space
//! is the canonical face's: x to the right of the picture when the face looks into the camera (the shopper's left), y up,
//! z out of the face. Both are right-handed.

/// The vertical field of view that the pose assumes (MediaPipe's face geometry). A wrong guess changes the distance, never
/// where things appear in the picture.
pub const FOV_Y_DEGREES: f32 = 63.0;

/// One face, ready to be drawn on.
#[derive(Clone, Debug, PartialEq)]
pub struct Pose {
    /// Column-major rigid transform from model millimetres to camera millimetres.
    pub model_to_camera: [f32; 16],
    /// Vertical field of view in radians.
    pub fov_y: f32,
    /// Width and height in pixels of the picture that the pose was found in; their ratio is the camera's aspect.
    pub picture: [f32; 2],
    /// The shopper's own face: the 468 points of the canonical mesh's topology in model millimetres. Transformed and
    /// projected, they land on the landmarks in the picture.
    pub points: Vec<[f32; 3]>,
    /// Millimetres of one canonical unit (nominally a centimetre): the true scale where the irises gave it, 10 else.
    pub mm_per_unit: f32,
    /// Whether `mm_per_unit` was measured.
    pub measured: bool,
}
