import { defaultLightTheme, type RaThemeOptions } from 'react-admin';

const red = '#9b1c1c';
const gold = '#8a6100';
const inherited = defaultLightTheme.components;

/** Who asks the system for less motion gets dialogs and tabs at once. */
const still = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;

/** Deep red and gold on white; text and controls reach contrast AA. */
export const theme: RaThemeOptions = {
  ...defaultLightTheme,
  palette: {
    mode: 'light',
    primary: { main: red },
    secondary: { main: gold },
    warning: { main: '#9a5b00' },
    background: { default: '#faf8f5', paper: '#ffffff' },
    text: { primary: '#1f1a17', secondary: '#5b524c' },
  },
  typography: {
    fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif',
    h4: { fontSize: '1.75rem', fontWeight: 600 },
    h5: { fontSize: '1.35rem', fontWeight: 600 },
    h6: { fontSize: '1.1rem', fontWeight: 600 },
    subtitle1: { fontWeight: 600 },
    subtitle2: { fontWeight: 600 },
    button: { textTransform: 'none', fontWeight: 600 },
  },
  shape: { borderRadius: 6 },
  components: {
    ...inherited,
    MuiAppBar: { styleOverrides: { colorSecondary: { backgroundColor: red, color: '#ffffff' } } },
    MuiTextField: {
      ...inherited?.MuiTextField,
      defaultProps: { ...inherited?.MuiTextField?.defaultProps, variant: 'outlined' },
    },
    MuiFormControl: {
      ...inherited?.MuiFormControl,
      defaultProps: { ...inherited?.MuiFormControl?.defaultProps, variant: 'outlined' },
    },
    MuiButtonBase: {
      styleOverrides: { root: { '&.Mui-focusVisible': { outline: `3px solid ${gold}`, outlineOffset: 2 } } },
    },
    ...(still && {
      MuiDialog: { defaultProps: { transitionDuration: 0 } },
      MuiMenu: { defaultProps: { transitionDuration: 0 } },
    }),
    MuiLink: { defaultProps: { underline: 'always' } },
  },
};
