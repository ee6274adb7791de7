import type { ComponentType } from 'react';

/** Any lucide icon, or an SVG component of one's own. Parts size it and hide it from screen readers. */
export type Icon = ComponentType<{ className?: string; 'aria-hidden'?: boolean }>;
