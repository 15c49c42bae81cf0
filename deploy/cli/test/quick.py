"""The AWS CLI, loaded once: a test that calls it some hundred times would else wait for Python to start each time.

quick.py serve SOCKET: each call is a fork of it. quick.py SOCKET ARGUMENTS...: one call, with the caller's own files.
"""
import json
import os
import signal
import socket
import sys

SERVICES = ("acm apigatewayv2 application-autoscaling budgets cloudfront cloudwatch ec2 ecr ecs elasticache elbv2 events "
            "iam kms lambda logs rds route53 s3 secretsmanager sesv2 sns sqs sts wafv2").split()


def serve(path):
    from awscli.clidriver import create_clidriver
    driver = create_clidriver()
    for service in SERVICES:
        driver.session.get_service_model(service)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(path)
    listening.listen(64)
    while True:
        caller, _ = listening.accept()
        if os.fork() == 0:
            listening.close()
            os._exit(answer(caller, driver))
        caller.close()


def answer(caller, driver):
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    message, files, _, _ = socket.recv_fds(caller, 1 << 20, 3)
    while not message.endswith(b"\n"):
        message += caller.recv(1 << 20)
    call = json.loads(message)
    for number, file in enumerate(files):
        os.dup2(file, number)
    os.environ.clear()
    os.environ.update(call["environment"])
    os.chdir(call["folder"])
    try:
        status = driver.main(call["arguments"])
    except SystemExit as end:
        status = end.code or 0
    sys.stdout.flush()
    sys.stderr.flush()
    caller.sendall(bytes([status & 255]))
    return 0


def ask(path, arguments):
    server = socket.socket(socket.AF_UNIX)
    server.connect(path)
    call = {"arguments": arguments, "environment": dict(os.environ), "folder": os.getcwd()}
    message = json.dumps(call).encode() + b"\n"
    sent = socket.send_fds(server, [message], [0, 1, 2])
    server.sendall(message[sent:])
    status = server.recv(1)
    return status[0] if status else 1


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        serve(sys.argv[2])
    sys.exit(ask(sys.argv[1], sys.argv[2:]))
