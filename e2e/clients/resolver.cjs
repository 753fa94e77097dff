"use strict";

// Both clients ask dns.resolve and dns.resolveCname for the hub's name before their first call. Those two never read the
// hosts file, and a name without a record makes the clients wait for five minutes. Loaded by `node --require`, this
// answers at once for the names of this machine and for the ones in ARCUS_CLIENTS_HOSTS (comma separated).
const dns = require("node:dns");

const names = new Set(["localhost", ...(process.env.ARCUS_CLIENTS_HOSTS || "").split(",").filter(Boolean)]);

const answerFor = (original, answer) =>
    function (name, ...rest) {
        if (!names.has(name)) return original.call(dns, name, ...rest);
        const callback = rest[rest.length - 1];
        process.nextTick(() => answer(name, callback));
    };

const noData = (call) => (name, callback) =>
    callback(Object.assign(new Error(`${call} ENODATA ${name}`), { code: "ENODATA", syscall: call, hostname: name }));

dns.resolve = answerFor(dns.resolve, (name, callback) => callback(null, ["127.0.0.1"]));
dns.resolveCname = answerFor(dns.resolveCname, noData("queryCname"));
