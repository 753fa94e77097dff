"use strict";

// Runs methods of the SDK's admin service and prints what they answer:
//   node --require ./resolver.cjs sdk.cjs HOST EMAIL '[["createSystem", "PBX", null, null, "SITE", "oxo", "FRA"], …]'
// with the password in ARCUS_CLIENTS_PASSWORD. Standard output ends with one line per call, "RESULT <json>", where
// the JSON is {"answer": …} or {"error": …}. A null argument is handed over as undefined, as a left-out one would be;
// "$0" stands for the answer to the first call, "$0.id" for the id in it, "$0.0.id" for that of the first one in a list.
const NodeSDK = require("rainbow-node-sdk");

const [host, login, calls] = process.argv.slice(2);

const options = {
    rainbow: { host, mode: "cli" },
    credentials: { login, password: process.env.ARCUS_CLIENTS_PASSWORD },
    application: { appID: "", appSecret: "" },
    logs: {
        enableConsoleLogs: false,
        enableFileLogs: false,
        enableEventsLogs: false,
        enableEncryptedLogs: false,
        color: false,
        level: "error",
    },
    testOutdatedVersion: false,
    testDNSentry: false,
    im: { sendReadReceipt: false },
};

const print = (result) => console.log("RESULT " + JSON.stringify(result));

const plain = (error) =>
    error instanceof Error ? { message: error.message } : JSON.parse(JSON.stringify(error ?? null));

async function run() {
    const sdk = new NodeSDK(options);
    try {
        await sdk.start();
    } catch (error) {
        print({ error: plain(error) });
        return;
    }
    const answers = [];
    const value = (given) => {
        const [, call, steps] = /^\$(\d+)((?:\.\w+)*)$/.exec(given) ?? [];
        return call === undefined
            ? given ?? undefined
            : steps.split(".").slice(1).reduce((found, step) => found?.[step], answers[call]);
    };
    for (const [method, ...parameters] of JSON.parse(calls)) {
        try {
            const answer = await sdk.admin[method](...parameters.map(value));
            answers.push(answer);
            print({ answer: answer ?? null });
        } catch (error) {
            answers.push(undefined);
            print({ error: plain(error) });
        }
    }
    await sdk.stop();
}

run().finally(() => process.exit());
