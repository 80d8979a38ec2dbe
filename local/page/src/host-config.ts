import { HostConfig } from 'adaptivecards';

const text = (name: string) => {
  const plain = { default: `var(--${name})`, subtle: `var(--${name}-subtle)` };
  return { ...plain, highlightColors: { default: 'var(--highlight)', subtle: 'var(--highlight)' } };
};

const foregroundColors = {
  default: text('text'),
  dark: text('text'),
  light: text('text-inverted'),
  accent: text('text-accent'),
  good: text('text-good'),
  warning: text('text-warning'),
  attention: text('text-attention'),
};

const container = (name: string) => ({
  backgroundColor: `var(--container-${name})`,
  borderColor: `var(--container-${name}-border)`,
  foregroundColors,
});

const font = {
  fontFamily: 'var(--font)',
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
};

const inputLabel = { color: 'default', isSubtle: false, size: 'default', weight: 'bolder' };

/** Sizes and colours like those of Teams; colours are CSS variables, so that light and dark need no second config. */
export const hostConfig = new HostConfig({
  supportsInteractivity: true,
  fontTypes: { default: font, monospace: { ...font, fontFamily: 'Consolas, monospace' } },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container('default'),
    emphasis: container('emphasis'),
    accent: container('accent'),
    good: container('good'),
    warning: container('warning'),
    attention: container('attention'),
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 0,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  adaptiveCard: { allowCustomStyle: true },
  textBlock: { headingLevel: 3 },
  textStyles: {
    heading: { size: 'large', weight: 'bolder', color: 'default', isSubtle: false, fontType: 'default' },
    columnHeader: {
      size: 'default',
      weight: 'bolder',
      color: 'default',
      isSubtle: false,
      fontType: 'default',
    },
  },
  factSet: {
    title: {
      color: 'default',
      size: 'default',
      isSubtle: false,
      weight: 'bolder',
      wrap: true,
      maxWidth: 160,
    },
    value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 16,
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { ...inputLabel, suffix: ' *', suffixColor: 'attention' },
      optionalInputs: inputLabel,
    },
    errorMessage: { color: 'attention', size: 'small', weight: 'default', spacing: 'small' },
  },
});
