'use strict';
// Without this script the pages work too: it warns before changes are lost, keeps the status alive and counts down.

(() => {
  const guarded = document.querySelector('form[data-guarded]');
  let leaving = false;

  const valueOf = field => (field.type === 'checkbox' ? (field.checked ? 'yes' : '') : field.value);

  const isDirty = () =>
    guarded !== null &&
    [...guarded.elements].some(field => !field.disabled && 'stored' in field.dataset && valueOf(field) !== field.dataset.stored);

  const showUnsaved = () => {
    const said = guarded.querySelector('.unsaved');
    const text = isDirty() ? said.dataset.text : '';
    if (said.textContent !== text) said.textContent = text;
  };

  if (guarded !== null) {
    guarded.addEventListener('input', () => { unlockForOtherId(); showUnsaved(); });
    guarded.addEventListener('submit', () => { leaving = true; });
    window.addEventListener('beforeunload', event => {
      if (!leaving && isDirty()) event.preventDefault();
    });
    window.addEventListener('pageshow', () => { leaving = false; });
    showUnsaved();
  }

  const question = document.querySelector('dialog.question');
  if (question !== null) {
    question.close();
    question.showModal();
    question.addEventListener('cancel', event => {
      event.preventDefault();
      question.querySelector('button[value=no]').click();
    });
    question.querySelector('form').addEventListener('submit', () => { leaving = true; });
  }

  const live = document.getElementById('live');
  const code = document.getElementById('code');
  const pabxId = document.getElementById('pabx-id');
  const isLocked = () => live.querySelector('.status').dataset.code === 'locked';

  // Another PABX-ID is another PBX for the hub: the password does not go with it.
  function unlockForOtherId() {
    if (pabxId !== null && live !== null) code.disabled = isLocked() && pabxId.value === pabxId.dataset.stored;
  }

  const lockChanged = () => {
    if (isDirty() || question !== null) {
      unlockForOtherId();
    } else {
      leaving = true;
      window.location.reload();
    }
  };

  // Only what changed is read aloud, not the history with it.
  const say = () => {
    document.getElementById('said').textContent = [...live.querySelectorAll('.status p')].map(line => line.textContent).join('. ');
  };

  let skew = 0;
  const countDown = () => {
    for (const place of document.querySelectorAll('[data-until]')) {
      const seconds = Math.max(0, Math.ceil((Number(place.dataset.until) - Date.now() - skew) / 1000));
      const text = place.dataset.text.replace('{0}', String(seconds));
      if (place.textContent !== text) place.textContent = text;
    }
  };

  // What was done is old news once the status says what came of it.
  const hideDone = () => {
    for (const notice of document.querySelectorAll('.notice.done')) notice.hidden = true;
  };

  const lost = document.getElementById('lost');
  let events = null;

  const listen = () => {
    events = new EventSource('/events');
    events.addEventListener('open', () => { lost.hidden = true; });
    events.addEventListener('over', () => { events.close(); lost.hidden = false; });
    events.addEventListener('error', () => {
      if (leaving) return;
      lost.hidden = false;
      // A refusal ends an event source for good; an interruption it mends by itself.
      if (events.readyState === EventSource.CLOSED) window.setTimeout(listen, 5000);
    });
    events.addEventListener('status', event => {
      const split = event.data.indexOf('\n');
      skew = Number(event.data.slice(0, split)) - Date.now();
      const locked = isLocked();
      const label = live.querySelector('.label').textContent;
      live.innerHTML = event.data.slice(split + 1);
      if (live.querySelector('.label').textContent !== label) {
        say();
        hideDone();
      }
      countDown();
      if (isLocked() !== locked) lockChanged();
    });
  };

  if (live !== null) {
    listen();
    window.addEventListener('pagehide', () => events.close());
    window.setTimeout(hideDone, 8000);
    window.setInterval(countDown, 500);
    countDown();
  }
})();
