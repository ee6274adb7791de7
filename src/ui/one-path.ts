/** A part of an icon as lucide describes it. */
export type IconPart = readonly [tag: string, attributes: Readonly<Record<string, string>>];

/**
 * The outlines of an icon as one path, and what is not an outline (filled, dashed) as it was: a screen
 * holds hundreds of icons, and each element of them is styled, laid out and painted.
 */
export function onePath(parts: readonly IconPart[]): readonly IconPart[] {
  const outlines = parts.map((part) => outlineOf(part));
  const d = outlines.filter((each) => each !== null).join('');
  if (d === '') return parts;
  return [['path', { d, key: 'outline' }], ...parts.filter((_, at) => outlines[at] === null)];
}

function outlineOf([tag, attributes]: IconPart): string | null {
  const names = Object.keys(attributes).filter((name) => name !== 'key');
  const known = geometry[tag];
  if (!known || names.some((name) => !known.includes(name))) return null;
  const number = (name: string) => Number(attributes[name] ?? 0);
  switch (tag) {
    case 'path':
      return fromItsOwnStart(attributes.d ?? '');
    case 'line':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
    case 'polyline':
      return `M${attributes.points}`;
    case 'polygon':
      return `M${attributes.points}Z`;
    case 'circle':
      return ellipse(number('cx'), number('cy'), number('r'), number('r'));
    case 'ellipse':
      return ellipse(number('cx'), number('cy'), number('rx'), number('ry'));
    default:
      return rectangle(attributes);
  }
}

const geometry: Readonly<Record<string, readonly string[]>> = {
  path: ['d'],
  line: ['x1', 'y1', 'x2', 'y2'],
  polyline: ['points'],
  polygon: ['points'],
  circle: ['cx', 'cy', 'r'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
};

/** Behind other outlines a relative start would count from where they ended. */
function fromItsOwnStart(d: string): string {
  const start = relativeStart.exec(d);
  if (!start) return d;
  const rest = d.slice(start[0].length).trimStart();
  // Pairs that follow a relative start are relative lines.
  return `M${start[1]} ${start[2]}${/^[-.\d]/.test(rest) ? 'l' : ''}${rest}`;
}

const relativeStart = /^\s*m\s*(-?(?:\d+\.?\d*|\.\d+))[\s,]*(-?(?:\d+\.?\d*|\.\d+))[\s,]*/;

function ellipse(x: number, y: number, rx: number, ry: number): string {
  return `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
}

function rectangle(attributes: Readonly<Record<string, string>>): string {
  const number = (name: string) => Number(attributes[name] ?? 0);
  const [x, y, width, height] = [number('x'), number('y'), number('width'), number('height')];
  const rx = Number(attributes.rx ?? attributes.ry ?? 0);
  const ry = Number(attributes.ry ?? attributes.rx ?? 0);
  if (rx === 0 || ry === 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const corner = (dx: number, dy: number) => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
  const [across, down] = [width - 2 * rx, height - 2 * ry];
  return (
    `M${x + rx} ${y}h${across}${corner(rx, ry)}v${down}${corner(-rx, ry)}` +
    `h${-across}${corner(-rx, -ry)}v${-down}${corner(rx, -ry)}Z`
  );
}
