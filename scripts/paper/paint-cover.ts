import sharp from 'sharp';

/** The cover as a picture that all e-readers show, in their lists too. */
export function paintCover(svg: string): Promise<Uint8Array> {
  return sharp(Buffer.from(svg), { density: 144 })
    .resize(1200, 1600)
    .jpeg({ quality: 85, mozjpeg: true })
    .toBuffer();
}
