// A path without a dot in its last part is no file but a page of the app.
function handler(event) {
  var request = event.request;
  if (!/\.[a-z0-9]+$/.test(request.uri)) request.uri = '/index.html';
  return request;
}
