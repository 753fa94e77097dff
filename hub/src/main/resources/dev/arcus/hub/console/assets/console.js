// Small things that work without; every page reads and creates without scripts.
'use strict';

const byId = (id) => document.getElementById(id);
const all = (selector) => document.querySelectorAll(selector);

// Times are shown in the zone of whoever reads them; the hub hears of it with the next page.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone) {
  const host = location.protocol === 'https:' ? '__Host-' : '';
  document.cookie = host + 'arcus-zone=' + zone + '; Path=/; SameSite=Lax; Max-Age=31536000' + (host ? '; Secure' : '');
}

// What changes something repeats the token of the session.
document.addEventListener('htmx:configRequest', (event) => {
  const token = document.querySelector('input[name=csrf]');
  if (token) event.detail.headers['X-CSRF-Token'] = token.value;
});

// A field is marked as wrong as long as something is said below it.
const mark = () => {
  for (const words of all('p.wrong[id$="-wrong"]')) {
    const field = byId(words.id.slice(0, -'-wrong'.length));
    if (!field) continue;
    if (words.textContent.trim()) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  }
};
document.addEventListener('htmx:afterSettle', mark);

// Windows: one that the server opened becomes a real one; its links and buttons close it.
for (const dialog of all('dialog[data-modal]')) {
  // Not close(): that would be told later, as if somebody had closed it.
  dialog.removeAttribute('open');
  dialog.showModal();
  dialog.addEventListener('close', () => {
    if (dialog.dataset.after) history.replaceState(null, '', dialog.dataset.after);
    // Nothing had the focus before: one goes on where the page begins.
    byId('main').focus();
  });
}
for (const close of all('dialog [data-close]')) {
  close.addEventListener('click', (event) => { event.preventDefault(); close.closest('dialog').close(); });
}

// The licence agreement: ticking the box opens it, and only "I accept", after it was read, ticks the box.
for (const box of all('input[data-dialog]')) {
  const dialog = byId(box.dataset.dialog);
  const accepted = byId(box.dataset.accepted);
  const reading = dialog.querySelector('[data-read]');
  const accept = byId(reading.dataset.read);
  const read = () => {
    if (reading.scrollTop + reading.clientHeight >= reading.scrollHeight - 8) accept.disabled = false;
  };
  reading.addEventListener('scroll', read);
  box.addEventListener('click', (event) => {
    if (!box.checked) { accepted.value = ''; return; }
    event.preventDefault();
    dialog.showModal();
    reading.focus();
    read();
  });
  accept.addEventListener('click', () => {
    accepted.value = accept.value;
    box.checked = true;
    byId(box.id + '-wrong').textContent = '';
    mark();
    dialog.close();
    box.focus();
  });
}

// A box of the fleet fills in its pair.
for (const choice of all('select[data-fill]')) {
  choice.addEventListener('change', () => {
    const pair = choice.selectedOptions[0].dataset.pair || '';
    for (const id of choice.dataset.fill.split(' ')) {
      byId(id).value = pair;
      byId(id).dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
}

// Buttons that need scripts; a part of a page that was drawn again has new ones.
const prepare = () => {
for (const button of all('button[data-copy][hidden]')) {
  const said = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const source = byId(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(source.textContent.trim());
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = said; }, 2000);
    } catch {
      getSelection().selectAllChildren(source);
    }
  });
}

for (const button of all('button[data-print][hidden]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
};
prepare();
document.addEventListener('htmx:afterSettle', prepare);

// What was unfolded stays so when its part of the page is drawn again.
let unfolded = [];
document.addEventListener('htmx:beforeSwap', (event) => {
  unfolded = [...event.detail.target.querySelectorAll('details[open][id]')].map((part) => part.id);
});
document.addEventListener('htmx:afterSwap', () => {
  for (const id of unfolded) if (byId(id)) byId(id).open = true;
});

// The status of what the page shows, as it turns. A connection that is lost or silent is shown, and made again.
const live = document.querySelector('[data-live]');
if (live) {
  const ids = [...new Set([...all('[data-system]')].map((place) => place.dataset.system))];
  const silence = 25000;
  const again = 3000;
  let source;
  let watchdog;
  const say = (on) => {
    live.hidden = false;
    live.classList.toggle('lost', !on);
    live.querySelector('.on').hidden = !on;
    live.querySelector('.off').hidden = on;
  };
  const alive = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(lost, silence);
    say(true);
  };
  const lost = () => {
    clearTimeout(watchdog);
    source.close();
    say(false);
    setTimeout(open, again);
  };
  // However much turns, the page is drawn once a frame, with the last of each; a page that nobody sees waits.
  const news = new Map();
  const turned = (event) => {
    alive();
    if (!news.size) requestAnimationFrame(draw);
    for (const line of event.data.split('\n')) news.set(line.split(' ', 1)[0], line);
  };
  const draw = () => {
    let any = false;
    for (const place of all('[data-system]')) {
      const line = news.get(place.dataset.system);
      if (!line) continue;
      const [id, style] = line.split(' ', 2);
      const text = line.slice(id.length + style.length + 2);
      for (const badge of place.querySelectorAll('.badge')) {
        if (badge.textContent === text) continue;
        badge.className = 'badge ' + style;
        badge.textContent = text;
        any = true;
      }
    }
    news.clear();
    if (any) document.body.dispatchEvent(new Event('turned'));
  };
  const open = () => {
    source = new EventSource('/live?systems=' + ids.join(','));
    source.addEventListener('open', alive);
    source.addEventListener('beat', alive);
    source.addEventListener('status', turned);
    source.addEventListener('error', lost);
  };
  addEventListener('pagehide', () => source.close());
  addEventListener('pageshow', (event) => { if (event.persisted) open(); });
  open();
}

// Rows that have an order are dragged to another place; without a mouse there are buttons.
for (const body of document.querySelectorAll('tbody[data-order]')) {
  const form = document.getElementById(body.dataset.order);
  let dragged = null;
  for (const row of body.rows) {
    row.draggable = true;
    row.addEventListener('dragstart', (event) => {
      dragged = row;
      event.dataTransfer.effectAllowed = 'move';
    });
    row.addEventListener('dragover', (event) => {
      if (!dragged) return;
      event.preventDefault();
      row.classList.add('over');
    });
    row.addEventListener('dragleave', () => row.classList.remove('over'));
    row.addEventListener('drop', (event) => {
      event.preventDefault();
      row.classList.remove('over');
      if (!dragged || dragged === row) return;
      form.elements.rule.value = dragged.dataset.place;
      form.elements.to.value = row.dataset.place;
      form.requestSubmit();
    });
  }
}

// What stands behind the # of a link for a password goes into its field, and out of the address.
for (const field of document.querySelectorAll('input[data-from-hash]')) {
  if (location.hash.length > 1) {
    field.value = location.hash.slice(1);
    history.replaceState(null, '', location.pathname);
  }
}

// Ctrl-K leads to the search of everything.
const find = document.getElementById('find');
if (find) {
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return;
    event.preventDefault();
    find.focus();
    find.select();
  });
}
