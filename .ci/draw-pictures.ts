import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { browserArguments, browserPath } from './browser.ts';

const folder = 'mocks/files';

/** What the customers of the demo attach, and how a camera or a phone would have kept it. */
const pictures: Record<string, [drawn: string, mime: string, quality: number]> = {
  'double-charge.webp': ['double-charge.svg', 'image/webp', 0.7],
  'calc.webp': ['calc.svg', 'image/webp', 0.7],
  'statement.webp': ['statement.svg', 'image/webp', 0.7],
  'order.webp': ['order.svg', 'image/webp', 0.7],
  'office-router.jpg': ['office-router.svg', 'image/jpeg', 0.6],
  'kot.jpg': ['kot.svg', 'image/jpeg', 0.6],
  'pion-i-kot.jpg': ['pion-i-kot.svg', 'image/jpeg', 0.6],
};

draw().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

/** Run it after a change of a drawing: `npx tsx .ci/draw-pictures.ts`. */
async function draw(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: await browserPath(),
    args: browserArguments,
  });
  const page = await browser.newPage();
  const files: Record<string, string> = {
    'care-home-november.pdf': base64(invoice()),
    'gudki.wav': base64(busyTone()),
  };
  for (const [name, [drawn, mime, quality]] of Object.entries(pictures)) {
    const svg = readFileSync(`${folder}/drawn/${drawn}`, 'utf8');
    files[name] = await page.evaluate(paint, { svg, mime, quality });
  }
  await browser.close();
  writeFileSync(`${folder}/pictures.json`, `${JSON.stringify(files, null, 2)}\n`);
  for (const [name, content] of Object.entries(files)) console.log(name, content.length);
}

/** In the page: the drawing as a picture, in base64. */
async function paint({ svg, mime, quality }: { svg: string; mime: string; quality: number }) {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.toDataURL(mime, quality).split(',')[1] ?? '';
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/** Three tones of an engaged line, in 8 bits at 4 kHz. */
function busyTone(): Uint8Array {
  const rate = 4000;
  const samples = Array.from({ length: rate * 2 }, (_, at) => {
    const isTone = at % (rate * 0.7) < rate * 0.35;
    return Math.round(128 + (isTone ? 90 : 0) * Math.sin((2 * Math.PI * 425 * at) / rate));
  });
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, Uint8Array.from(samples)]);
}

/** A page with three lines of text. */
function invoice(): Uint8Array {
  const lines = ['Willow House, care home', 'Invoice for November', 'Total: EUR 2,140.00'];
  const text = lines.map((line) => `(${line}) Tj T*`).join(' ');
  const stream = `BT /F1 18 Tf 60 760 Td 28 TL ${text} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 6\n0000000000 65535 f \n${places.join('')}`;
  file += `trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
