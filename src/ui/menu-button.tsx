import { Suspense, type ReactNode } from 'react';
import { lazy } from '#lib/lazy.ts';
import type { MenuProps } from './menu.tsx';
import { useTrigger, type TriggerProps } from './trigger.ts';

export interface MenuButtonProps<Id extends string = string> extends MenuProps<Id> {
  /** Draws the button: `(trigger) => <IconButton {...trigger} icon={Ellipsis} label={…} />`. */
  children: (trigger: TriggerProps) => ReactNode;
}

/** A button that opens a menu. Light: the menu's code comes when the pointer or the focus is near. */
export function MenuButton<Id extends string>({ children, ...menu }: MenuButtonProps<Id>) {
  const { isOpen, setOpen, triggerRef, trigger } = useTrigger('menu', loadMenu);
  return (
    <>
      {children(trigger)}
      {isOpen && (
        <Suspense>
          <LazyMenu
            {...(menu as unknown as MenuProps)}
            triggerRef={triggerRef}
            isOpen={isOpen}
            onOpenChange={setOpen}
          />
        </Suspense>
      )}
    </>
  );
}

const loadMenu = () => import('./menu.tsx');
const LazyMenu = lazy(async () => ({ default: (await loadMenu()).Menu }));
