/** The background of the page in both themes, so that the window does not flash while the page loads. */
export const windowBackground = { light: '#f7f4ee', dark: '#1a1815' } as const;
