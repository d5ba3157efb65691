/**
 * Runs in a page: tries to reach somebody at an address in every way that needs no click, each by a path of its own.
 * Returns what became of each attempt once it is over.
 */
// A page gets this function alone, so whatever it needs has to be inside of it.
// oxlint-disable unicorn/consistent-function-scoping
export const attemptToReach = async (origin: string): Promise<Readonly<Record<string, string>>> => {
  const { port } = new URL(origin);

  const element = async (name: string, fields: object): Promise<string> => {
    const made = Object.assign(document.createElement(name), fields);
    const ended = new Promise<string>((resolve) => {
      made.addEventListener('load', () => resolve('loaded'));
      made.addEventListener('error', () => resolve('refused'));
      made.addEventListener('loadeddata', () => resolve('loaded'));
      // A frame that is refused loads a page of Chromium's own, or none; nobody waits for more than this.
      document.addEventListener('securitypolicyviolation', () => resolve('refused'), { once: true });
    });
    document.body.append(made);
    return ended;
  };

  const webRtc = async (): Promise<string> => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
    const over = new Promise<string>((resolve) => {
      connection.addEventListener('icecandidate', ({ candidate }) =>
        resolve((candidate?.candidate ?? '') === '' ? 'refused' : 'addresses learnt'),
      );
    });
    connection.createDataChannel('out');
    await connection.setLocalDescription(await connection.createOffer());
    return over;
  };

  const opened = (source: EventSource | WebSocket): Promise<string> =>
    new Promise((resolve) => {
      source.addEventListener('open', () => resolve('opened'));
      source.addEventListener('error', () => resolve('refused'));
    });

  const request = (): Promise<string> =>
    new Promise((resolve) => {
      const xhr = new XMLHttpRequest();
      xhr.addEventListener('load', () => resolve('answered'));
      xhr.addEventListener('error', () => resolve('refused'));
      xhr.open('GET', `${origin}/xhr`);
      xhr.send();
    });

  const attempts: Readonly<Record<string, () => Promise<unknown>>> = {
    fetch: () => fetch(`${origin}/fetch`),
    'fetch without CORS': () => fetch(`${origin}/fetch-no-cors`, { mode: 'no-cors', keepalive: true }),
    XMLHttpRequest: request,
    WebSocket: () => opened(new WebSocket(`ws://127.0.0.1:${port}/web-socket`)),
    EventSource: () => opened(new EventSource(`${origin}/event-source`)),
    beacon: async () => {
      // Whether it is sent, nobody tells the page.
      navigator.sendBeacon(`${origin}/beacon`, 'hello');
      return 'refused';
    },
    image: () => element('img', { src: `${origin}/image` }),
    'style sheet': () => element('link', { rel: 'stylesheet', href: `${origin}/style-sheet` }),
    font: () => new FontFace('Recording', `url(${origin}/font)`).load(),
    video: () => element('video', { src: `${origin}/video` }),
    script: () => element('script', { src: `${origin}/script` }),
    module: () => import(`${origin}/module`),
    preload: () => element('link', { rel: 'preload', as: 'image', href: `${origin}/preload` }),
    frame: () => element('iframe', { src: `${origin}/frame` }),
    object: () => element('object', { data: `${origin}/object`, type: 'text/html' }),
    embed: () => element('embed', { src: `${origin}/embed`, type: 'text/html' }),
    'shared worker': async () => typeof new SharedWorker(`${origin}/shared-worker`),
    worker: async () => typeof new Worker(`${origin}/worker`),
    'service worker': () => navigator.serviceWorker.register(`${origin}/service-worker`),
    worklet: () => new OfflineAudioContext(1, 1, 8000).audioWorklet.addModule(`${origin}/worklet`),
    WebRTC: webRtc,
  };

  const outcomes: Record<string, string> = {};
  for (const [name, attempt] of Object.entries(attempts)) {
    try {
      const value = await attempt();
      outcomes[name] = typeof value === 'string' ? value : 'answered';
    } catch {
      outcomes[name] = 'refused';
    }
  }
  return outcomes;
};
