/** By what the systems know the app. electron-builder.yml names the same, which a test sees to. */
export const appId = 'app.latchkey.desktop';
