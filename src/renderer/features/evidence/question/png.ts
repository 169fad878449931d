import type { FileContent } from '#core/shared/schemas.ts';

/** Sharp on paper: so many points to each of the picture's. */
const scale = 3;

function textOf({ encoding, content }: FileContent): string {
  if (encoding === 'utf8') return content;
  return new TextDecoder().decode(Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)));
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The same picture in points, on white. */
export async function pngOf(file: FileContent): Promise<FileContent> {
  const image = await imageOf(textOf(file));
  const canvas = document.createElement('canvas');
  canvas.width = image.width * scale;
  canvas.height = image.height * scale;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas to draw on');
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  const [, content = ''] = canvas.toDataURL('image/png').split(',');
  return { filename: file.filename.replace(/\.svg$/, '.png'), mediaType: 'image/png', encoding: 'base64', content };
}
