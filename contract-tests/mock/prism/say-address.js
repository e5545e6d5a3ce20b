// Preloaded into Prism, which names its address at the log level info only, and that level costs it half its time.
const { Server } = require('node:net');
const { listen } = Server.prototype;
Server.prototype.listen = function (...to) {
  this.once('listening', () => console.log(`Prism is listening on http://127.0.0.1:${this.address().port}`));
  return listen.apply(this, to);
};
