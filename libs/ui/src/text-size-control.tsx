import { Segmented } from './segmented';

export type TextSize = 'normal' | 'large' | 'larger';

export interface TextSizeControlProps {
  label: string;
  labelHidden?: boolean;
  labels: Record<TextSize, string>;
  value: TextSize;
  onChange: (size: TextSize) => void;
  className?: string;
}

/** Only shows and asks; the caller keeps the choice and calls `applyTextSize`. */
export function TextSizeControl({ labels, ...rest }: TextSizeControlProps) {
  return (
    <Segmented<TextSize>
      {...rest}
      options={(['normal', 'large', 'larger'] as const).map((value) => ({ value, label: labels[value] }))}
    />
  );
}

/** Puts the choice on the root element, where `theme.css` looks for it. */
export function applyTextSize(size: TextSize, root: HTMLElement = document.documentElement): void {
  if (size === 'normal') delete root.dataset['textSize'];
  else root.dataset['textSize'] = size;
}
