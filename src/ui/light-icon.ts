import { createElement, type ReactElement, type SVGProps } from 'react';
import { onePath, type IconPart } from './one-path.ts';

/** An icon as lucide describes it. */
interface IconData {
  node: readonly IconPart[];
  size?: number;
}

/**
 * Stands in for lucide's own maker of icons (see `vite.config.ts`): a screen shows a hundred of them, and
 * that one puts each together anew, class by class, whenever it is drawn.
 */
export function lightIcon({ node, size = 24 }: IconData) {
  const children = onePath(node).map(([tag, attributes]) => createElement(tag, attributes));
  const fixed = { ...look, viewBox: `0 0 ${size} ${size}` };
  return function LightIcon(props: SVGProps<SVGSVGElement>): ReactElement {
    const isNamed = 'aria-label' in props || 'role' in props;
    return createElement('svg', { ...fixed, 'aria-hidden': !isNamed, ...props }, children);
  };
}

const look = {
  xmlns: 'http://www.w3.org/2000/svg',
  width: 24,
  height: 24,
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;
