import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Header, Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Separator } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { ChevronDown } from 'lucide-react';
import { useAriaStyle } from './aria-style';
import { buttonClass, type ButtonSize, type ButtonVariant } from './button';
import { cx } from './cx';

export interface MenuEntry {
  id: string;
  label: string;
  icon?: ReactNode;
  description?: ReactNode;
  disabled?: boolean;
  /** Draw a line above it. */
  startsGroup?: boolean;
  href?: string;
  onAction?: () => void;
}

export interface MenuProps {
  /** The trigger's words. */
  label: ReactNode;
  /** Show only the icon; `label` is still its name. Then `label` must be a string. */
  iconOnly?: boolean;
  icon?: ReactNode;
  items: readonly MenuEntry[];
  /** A heading inside the menu (who is signed in, how many are chosen). */
  title?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end';
  className?: string;
}

/** A menu of actions. Uses React Aria: import it lazily from `@lidzgaita/ui/menu` on a page where weight matters. */
export function Menu({
  label,
  iconOnly,
  icon,
  items,
  title,
  variant = 'secondary',
  size = 'md',
  placement = 'bottom start',
  className,
}: MenuProps) {
  useAriaStyle();
  const entries = items.flatMap((item) => [
    ...(item.startsGroup ? [<Separator key={`${item.id}-line`} className="my-1 border-t border-divider" />] : []),
    <MenuItem
      key={item.id}
      id={item.id}
      textValue={item.label}
      isDisabled={item.disabled}
      href={item.href}
      onAction={item.onAction}
      className="focus-quiet flex min-h-12 cursor-pointer items-start gap-3 rounded-sm px-3 py-2.5 text-ink no-underline data-disabled:cursor-not-allowed data-disabled:text-muted data-focused:bg-primary-soft data-focused:text-primary data-focused:outline-2 data-focused:-outline-offset-2 data-focused:outline-primary [&>svg]:mt-1 [&>svg]:size-5 [&>svg]:shrink-0"
    >
      {item.icon}
      <span className="min-w-0">
        <Text slot="label">{item.label}</Text>
        {item.description && (
          <Text slot="description" className="block text-small text-muted">
            {item.description}
          </Text>
        )}
      </span>
    </MenuItem>,
  ]);
  return (
    <MenuTrigger>
      <AriaButton
        aria-label={iconOnly && typeof label === 'string' ? label : undefined}
        className={buttonClass(variant, size, cx(iconOnly && 'min-w-12 px-2!', className))}
      >
        <span className="flex items-center gap-2 [&>svg]:size-[1.15em] [&>svg]:shrink-0">
          {icon}
          {!iconOnly && label}
          {!iconOnly && <ChevronDown aria-hidden />}
        </span>
      </AriaButton>
      <Popover
        placement={placement}
        offset={6}
        className="max-h-[min(70dvh,32rem)] min-w-56 overflow-auto overscroll-contain rounded-md border border-divider bg-surface p-1 shadow-overlay data-entering:animate-appear"
      >
        <AriaMenu className="focus-quiet max-w-80 text-body">
          {title ? (
            <MenuSection aria-label={title}>
              <Header className="px-3 pt-2 pb-1 text-small text-muted">{title}</Header>
              {entries}
            </MenuSection>
          ) : (
            entries
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
