// Staff's pages live below /admin/; a path whose last part has no dot is no file but a page of the script there.
function handler(event) {
  var request = event.request;
  if (request.uri === '/') {
    return { statusCode: 302, statusDescription: 'Found', headers: { location: { value: '/admin/' } } };
  }
  if (!request.uri.split('/').pop().includes('.')) {
    request.uri = '/admin/index.html';
  }
  return request;
}
