// /orders/17 is a page of the script in /index.html; /assets/app.js is a file.
function handler(event) {
  var request = event.request;
  if (!request.uri.split('/').pop().includes('.')) {
    request.uri = '/index.html';
  }
  return request;
}
