/** Somebody who reads or writes slowly needs time to press a button (WCAG 2.2, 2.2.1 asks for 20 seconds at least). */
const WARN_SECONDS = 300;
/** After the warning it is asked so often how long the session lasts: it may be made longer in another tab. */
const ASK_AGAIN_SECONDS = 60;
/** How long it says that the session goes on. */
const THANKS_SECONDS = 10;

/** Says before a session ends that it will, and offers to stay. The server alone decides: this asks it and believes it. */
function warnBeforeSessionEnds(address: string, seconds: number): void {
  const box = document.getElementById('session-warning');
  const line = box?.querySelector('p');
  const button = box?.querySelector('button');
  if (!box || !line || !button) return;

  const say = (text: string | undefined, canStay: boolean) => {
    button.hidden = !canStay;
    // The same sentence is not said again every minute.
    if (line.textContent !== (text ?? '')) line.textContent = text ?? '';
  };
  const askIn = (seconds: number) => setTimeout(() => void look('GET'), seconds * 1000);
  const look = async (method: 'GET' | 'POST') => {
    const answer = await fetch(address, { method }).catch(() => undefined);
    if (answer?.status === 401) return say(box.dataset['ended'], false);
    const seconds = answer?.ok ? ((await answer.json()) as { seconds: number }).seconds : 0;
    if (seconds > WARN_SECONDS) {
      say(method === 'POST' ? box.dataset['stays'] : '', false);
      setTimeout(() => say('', false), THANKS_SECONDS * 1000);
      return void askIn(seconds - WARN_SECONDS);
    }
    // Not answered: no network, which is no reason to alarm anybody.
    if (answer?.ok) say(box.dataset['ending'], true);
    askIn(Math.min(ASK_AGAIN_SECONDS, Math.max(seconds, 1) + 1));
  };
  button.addEventListener('click', () => {
    void look('POST');
    // The button goes; focus goes on to what was being done.
    document.getElementById('content')?.focus({ preventScroll: true });
  });
  askIn(Math.max(0, seconds - WARN_SECONDS));
}

const { session, sessionSeconds } = document.body.dataset;
if (session) warnBeforeSessionEnds(session, Number(sessionSeconds));
