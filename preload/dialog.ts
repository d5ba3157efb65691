/** What covers the screen while it is open; one at a time, and the page alone knows which. */
export type DialogName = 'settings' | 'about' | 'checkup';
