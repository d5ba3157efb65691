import { avatarAddress } from '../endpoints/user.ts';
import { browserTokens, people, type Person } from '../plex/person.ts';

interface Page {
  readonly title: string;
  /** The script, by its name in the folder of the page's scripts. */
  readonly script: string;
  /** What the page shows before it knows a code. */
  readonly firstStep: string;
}

const personChoice = (origin: string, person: Person, isFirst: boolean): string => `
          <label class="person">
            <input type="radio" name="person" value="${person.name}"${isFirst ? ' checked' : ''}>
            <img src="${avatarAddress(origin, person)}" alt="" width="48" height="48">
            <span class="name">${person.title}</span>
            <span class="detail">${person.email}</span>
            <span class="plan">${person.hasPlexPass ? 'Plex Pass' : 'Free'}</span>
          </label>`;

const question = (origin: string): string => `
      <section id="question" hidden aria-labelledby="question-title">
        <h1 id="question-title" tabindex="-1">Let <span data-says="product"></span> sign in?</h1>
        <dl>
          <div><dt>App</dt><dd data-says="app"></dd></div>
          <div><dt>Device</dt><dd data-says="device"></dd></div>
        </dl>
        <form>
          <fieldset>
            <legend>Who signs in?</legend>${Object.keys(browserTokens)
              .map((name) => people[name as keyof typeof browserTokens])
              .map((person, index) => personChoice(origin, person, index === 0))
              .join('')}
          </fieldset>
          <p class="hint">The app can use this account until it signs out.</p>
          <div class="buttons">
            <button type="submit" class="main">Allow</button>
            <button type="button">Not now</button>
          </div>
        </form>
      </section>`;

const result = `
      <section id="result" hidden aria-labelledby="result-title">
        <svg class="mark" viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="22"/><path/></svg>
        <h1 id="result-title" tabindex="-1"></h1>
        <p data-says="message"></p>
      </section>`;

/** What the link page begins with: a person types the code, or finds it filled in. */
export const codeStep = `
      <section id="code" aria-labelledby="code-title">
        <h1 id="code-title">Link an app</h1>
        <p>Type the code that the app shows.</p>
        <form>
          <label for="typed-code">Code</label>
          <input id="typed-code" type="text" required autocomplete="off" autocapitalize="characters" spellcheck="false"
            aria-describedby="code-hint code-trouble">
          <p class="hint" id="code-hint">Four letters or digits.</p>
          <p class="trouble" id="code-trouble" role="alert"></p>
          <div class="buttons"><button type="submit" class="main">Continue</button></div>
        </form>
      </section>`;

/** What the approval page begins with: its code comes in the address. */
export const waitingStep = `
      <section id="waiting"><p role="status">Looking for the app…</p></section>`;

/** Returns a whole page. It asks nothing of any other server. */
export const pageHtml = (origin: string, { title, script, firstStep }: Page): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title} · Stand-in for Plex</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/stand-in/pages/colours.css">
    <link rel="stylesheet" href="/stand-in/pages/page.css">
    <script type="module" src="/stand-in/pages/${script}"></script>
  </head>
  <body>
    <aside class="strip" aria-label="About this page">
      <strong>This is a stand-in, not Plex.</strong> It is for tests and demos; its people are invented.
    </aside>
    <main>${firstStep}${question(origin)}${result}
      <noscript><p>This page needs JavaScript.</p></noscript>
    </main>
  </body>
</html>
`;
