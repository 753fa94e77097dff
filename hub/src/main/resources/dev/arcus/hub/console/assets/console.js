// Small things that work without; every page reads and creates without scripts.
'use strict';

// What changes something repeats the token of the session.
document.addEventListener('htmx:configRequest', (event) => {
  const token = document.querySelector('input[name=csrf]');
  if (token) event.detail.headers['X-CSRF-Token'] = token.value;
});
