// A path without a dot in its last part is no file but a page of the app, which lives below /admin/.
function handler(event) {
  var request = event.request;
  if (!/\.[a-z0-9]+$/.test(request.uri)) request.uri = '/admin/index.html';
  return request;
}
