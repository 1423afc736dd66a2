/**
 * The way out: published as `sw.js` in place of the real one, this removes the service worker and all that it keeps
 * from every browser that comes by. Leave it there for as long as readers may return.
 */
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => {
  // Other sites of the same origin, below another path, keep theirs.
  const own = (name) => name.endsWith(registration.scope);
  const emptied = caches
    .keys()
    .then((names) => Promise.all(names.filter(own).map((name) => caches.delete(name))));
  event.waitUntil(emptied.then(() => registration.unregister()));
});
