const { fixtureBridge: bridge } = globalThis;
const answer = document.querySelector('#answer');

document.querySelector('#ask').addEventListener('click', () => {
  void bridge.invoke('echo', 'hello').then((value) => {
    answer.textContent = value;
    return value;
  });
});

// Policies hold for a page's own scripts alone, not for what Playwright evaluates.
try {
  // oxlint-disable-next-line typescript/no-implied-eval, no-new-func -- that it cannot be done is what is tested
  globalThis.fixtureEvaluated = new Function('return true')();
} catch (error) {
  globalThis.fixtureEvaluated = error.name;
}

globalThis.fixtureStopListening = bridge.onMessage((value) => {
  answer.textContent = value;
});
