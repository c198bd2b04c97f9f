//! The size of a program: machine code, data, and pointers that the loader relocates.

use crate::Result;
use object::{Object, ObjectSection, SectionKind};
use std::path::Path;

/// Bytes of the sections that are loaded.
#[derive(Clone, Copy, Debug, Default)]
pub struct BinarySize {
    pub text: i64,
    pub data: i64,
    pub relocations: i64,
}

impl BinarySize {
    /// The total, with 24 bytes of the loader's for each relocation.
    pub fn total_bytes(self) -> i64 {
        self.text + self.data + 24 * self.relocations
    }

    /// The difference to the size of another program.
    pub fn difference(self, other: Self) -> Self {
        Self {
            text: self.text - other.text,
            data: self.data - other.data,
            relocations: self.relocations - other.relocations,
        }
    }

    /// Reads a program.
    pub fn read(program: &Path) -> Result<Self> {
        let bytes = std::fs::read(program)?;
        let file = object::File::parse(&*bytes)?;
        let mut size = Self::default();
        for section in file.sections() {
            let length = i64::try_from(section.size())?;
            match section.kind() {
                _ if section.name()? == ".rela.dyn" => size.relocations = length / 24,
                SectionKind::Text => size.text += length,
                SectionKind::Data
                | SectionKind::ReadOnlyData
                | SectionKind::ReadOnlyDataWithRel
                | SectionKind::ReadOnlyString
                | SectionKind::Tls => size.data += length,
                _ => {}
            }
        }
        Ok(size)
    }
}
